import { html } from "../dom.js";
import { choice, fold, honesty, operatorName, percent, range, significant, table } from "./parts.js";

const UNITS = { latencyMilliseconds: "ms", energyMicrojoules: "microjoule" };

/** Time and energy of each operator. */
export class OperatorsPanel {
  #words;
  #status;
  #runtime = 0;
  #measure = "latencyMilliseconds";
  #choices = html("div", { class: "fields" });
  #totals = html("dl", { class: "totals" });
  #notes = html("div");
  #bars = html("ol", { class: "bars" });
  #table = html("div");
  element;

  /** @param {import("../words.js").Words} words */
  constructor(words) {
    this.#words = words;
    this.element = html(
      "div",
      {},
      this.#choices,
      this.#totals,
      this.#notes,
      this.#bars,
      fold(words.text("board.inside.operators.table"), this.#table),
    );
  }

  /** @param {object} status of the board, see BoardJson.java */
  show(status) {
    this.#status = status;
    this.#runtime = 0;
    const { costs } = status;
    this.#choices.replaceChildren();
    for (const part of [this.#totals, this.#bars, this.#table.parentElement]) {
      part.hidden = costs.length === 0;
    }
    if (costs.length === 0) {
      const core = this.#text("none", { core: status.board.core });
      this.#notes.replaceChildren(html("p", { class: "message" }, core));
      return;
    }
    if (costs.length > 1) {
      const runtimes = costs.map(({ kernels }, i) => [String(i), this.#kernels(kernels)]);
      this.#choices.append(
        choice("runtime", this.#text("runtime"), runtimes, "0", (value) => {
          this.#runtime = Number(value);
          this.#fill();
        }),
      );
    }
    if (costs.some(({ energyMicrojoules }) => energyMicrojoules)) {
      const measures = Object.keys(UNITS).map((measure) => [measure, this.#text(measure)]);
      this.#choices.append(
        choice("measure", this.#text("measure"), measures, this.#measure, (value) => {
          this.#measure = value;
          this.#fill();
        }),
      );
    } else {
      this.#measure = "latencyMilliseconds";
    }
    this.#fill();
  }

  #text(key, values) {
    return this.#words.text(`board.inside.operators.${key}`, values);
  }

  #kernels(id) {
    return this.#words.text(`board.inside.kernels.${id}`);
  }

  /** A figure with its range, its label and what runs it. */
  #figure(figure, measure, kernels) {
    const words = this.#words;
    if (!figure) {
      return [this.#text("unknown")];
    }
    const unit = (value) => words.text(`board.inside.unit.${UNITS[measure]}`, { value });
    return [
      html("span", { class: "value" }, unit(significant(words, figure.value))),
      html("span", { class: "band" }, `${unit(range(words, figure))}, ${this.#kernels(kernels)}`),
      honesty(words, figure.label),
    ];
  }

  #fill() {
    const words = this.#words;
    const { board } = this.#status;
    const cost = this.#status.costs[this.#runtime];
    const measure = this.#measure;
    const total = (name, content) => html("div", {}, html("dt", {}, name), html("dd", {}, ...content));
    this.#totals.replaceChildren(
      ...Object.keys(UNITS).flatMap((name) =>
        cost[name] || name === "latencyMilliseconds"
          ? [total(this.#text(`${name}.total`), this.#figure(cost[name], name, cost.kernels))]
          : [],
      ),
      total(this.#text("macs"), [html("span", { class: "value" }, words.number(cost.macs)), honesty(words, "exact")]),
    );
    const notes = [
      this.#text("where", {
        board: board.name,
        clock: words.number(board.clockMegahertz),
        kernels: this.#kernels(this.#status.costs[0].kernels),
      }),
    ];
    if (!board.milliwatts) {
      notes.push(this.#text("noPower"));
    }
    if (cost.unmeasured.length > 0) {
      notes.push(this.#text("unmeasured", { operators: cost.unmeasured.join(", ") }));
    }
    this.#notes.replaceChildren(...notes.map((note) => html("p", { class: "remark" }, note)));

    const figures = cost.operators.map((operator) => operator[measure]);
    const sum = figures.reduce((all, figure) => all + (figure?.value ?? 0), 0);
    const most = Math.max(...figures.map((figure) => figure?.value ?? 0));
    // The whole bar is as long as the longest range, so that ranges can be told from values.
    const longest = Math.max(...figures.map((figure) => figure?.high ?? figure?.value ?? 0)) || 1;
    this.#bars.setAttribute("aria-label", this.#text(measure));
    this.#bars.replaceChildren(
      ...figures.map((figure, i) => {
        const bar = html("span", { class: "bar-track", "aria-hidden": "true" });
        const row = html("li", { class: figure && figure.value === most ? "most" : "" });
        const share = figure ? percent(words, figure.value / (sum || 1)) : "";
        if (figure) {
          const piece = (name, from, to) => {
            const element = html("span", { class: name });
            element.style.left = `${(100 * from) / longest}%`;
            element.style.width = `${(100 * (to - from)) / longest}%`;
            return element;
          };
          bar.append(piece("bar-value", 0, figure.value), piece("whisker", figure.low, figure.high ?? longest));
        }
        row.append(
          html(
            "span",
            { class: "bar-head" },
            html("span", { class: "operator" }, operatorName({ operators: cost.operators }, i)),
            html("span", { class: "aside" }, share),
          ),
          bar,
          html("span", { class: "bar-foot" }, ...this.#figure(figure, measure, cost.kernels)),
        );
        return row;
      }),
    );
    const rows = cost.operators.map((operator, i) => [
      operatorName({ operators: cost.operators }, i),
      words.number(operator.macs),
      words.number(operator.parameters),
      operator.instructions ? significant(words, operator.instructions.value) : "–",
      significantOrNone(words, operator.latencyMilliseconds),
      significantOrNone(words, operator.energyMicrojoules),
    ]);
    const heads = ["operator", "macs", "parameters", "instructions", "time", "energy"].map((name) =>
      words.text(`board.inside.head.${name}`, { kernels: this.#kernels(cost.kernels) }),
    );
    this.#table.replaceChildren(table(this.#text("table"), heads, rows));
  }
}

function significantOrNone(words, figure) {
  if (!figure) {
    return "–";
  }
  return html(
    "span",
    { class: "cell-figure" },
    significant(words, figure.value),
    html("span", { class: "band" }, range(words, figure)),
    honesty(words, figure.label),
  );
}
