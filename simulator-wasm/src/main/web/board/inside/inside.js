import { html } from "../dom.js";
import { ActivityHistory } from "./activity-history.js";
import { ArenaPanel } from "./arena-panel.js";
import { BatteryPanel } from "./battery-panel.js";
import { MemoryPanel } from "./memory-panel.js";
import { OperatorsPanel } from "./operators-panel.js";
import { TensorsPanel } from "./tensors-panel.js";
import { TimelinePanel } from "./timeline-panel.js";

/** The panels by their ids, which LabReader.PANELS has too. */
const PANELS = {
  memory: MemoryPanel,
  arena: ArenaPanel,
  tensors: TensorsPanel,
  operators: OperatorsPanel,
  timeline: TimelinePanel,
  battery: BatteryPanel,
};

const IDS = Object.keys(PANELS);

/** Real milliseconds between two pictures of a board that runs. */
const FRAME = 150;

/**
 * "Look inside": what a board does, one panel at a time.
 *
 * A panel has an `element` and show(status, history) for a board that was powered; where it needs them, update() after
 * turns, meet(turns) at once with each turn, and resize(width). Only the one that can be seen is called.
 */
export class Inside {
  #panels;
  #history = new ActivityHistory();
  #status;
  #chosen;
  /** The panels that show the status already. */
  #shown = new Set();
  #running = false;
  #timer = 0;
  #tabs;
  #body = html("div", { class: "inside-body" });
  #empty;
  element;

  /**
   * @param {import("../words.js").Words} words
   * @param {import("../simulator-client.js").SimulatorClient} client
   * @param {string[]} openPanels ids of panels: it is open from the start if there are any, at the first of them
   * @param {{onPause?: () => void}} [listeners] onPause: the learner's break was met, so that the board has to stop
   */
  constructor(words, client, openPanels = [], { onPause = () => {} } = {}) {
    this.#panels = Object.fromEntries(IDS.map((id) => [id, new PANELS[id](words, { client, onPause })]));
    this.#chosen = openPanels[0] ?? IDS[0];
    this.#empty = html("p", { class: "message" }, words.text("board.inside.empty"));
    this.#tabs = html("div", {
      class: "tabs",
      role: "tablist",
      "aria-label": words.text("board.inside"),
      onkeydown: (event) => this.#key(event),
    });
    for (const id of IDS) {
      this.#tabs.append(
        html(
          "button",
          {
            type: "button",
            role: "tab",
            id: `inside-tab-${id}`,
            "aria-controls": `inside-${id}`,
            onclick: () => this.open(id),
          },
          words.text(`board.inside.tab.${id}`),
        ),
      );
      this.#body.append(
        html(
          "div",
          { role: "tabpanel", id: `inside-${id}`, "aria-labelledby": `inside-tab-${id}` },
          this.#panels[id].element,
        ),
      );
    }
    this.element = html(
      "details",
      { class: "inside", open: openPanels.length > 0, ontoggle: () => this.#refresh() },
      html("summary", {}, words.text("board.inside")),
      this.#tabs,
      this.#empty,
      this.#body,
    );
    new ResizeObserver(() => this.#resize()).observe(this.#body);
    this.#choose();
  }

  /** @param {string} id of a panel, which is opened and shown */
  open(id) {
    this.#chosen = id;
    this.element.open = true;
    this.#choose();
  }

  /** @param {object} status of a board that was powered, see BoardJson.java */
  show(status) {
    this.#status = status;
    this.#history = new ActivityHistory();
    this.#shown.clear();
    this.#choose();
  }

  /** @param {object[]} turns of the board, see BoardJson.java */
  add(turns) {
    this.#history.add(turns);
    if (this.#isVisible) {
      this.#panels[this.#chosen].meet?.(turns);
      this.#timer ||= setTimeout(() => this.#update(), this.#running ? FRAME : 0);
    }
  }

  /** The board is off, or has new settings. */
  clear() {
    this.#status = undefined;
    this.#choose();
  }

  /** @param {boolean} running */
  running(running) {
    this.#running = running;
  }

  get #isVisible() {
    return this.#status !== undefined && this.element.open;
  }

  #choose() {
    const isOff = this.#status === undefined;
    this.#empty.hidden = !isOff;
    IDS.forEach((id, i) => {
      const isChosen = id === this.#chosen;
      this.#tabs.children[i].setAttribute("aria-selected", isChosen);
      this.#tabs.children[i].tabIndex = isChosen ? 0 : -1;
      this.#body.children[i].hidden = !isChosen || isOff;
    });
    this.#refresh();
  }

  /** Brings the panel that can be seen up to date. */
  #refresh() {
    if (!this.#isVisible) {
      return;
    }
    const panel = this.#panels[this.#chosen];
    this.#resize();
    if (this.#shown.has(panel)) {
      panel.update?.();
    } else {
      this.#shown.add(panel);
      panel.show(this.#status, this.#history);
    }
  }

  #update() {
    this.#timer = 0;
    if (this.#isVisible) {
      this.#panels[this.#chosen].update?.();
    }
  }

  #resize() {
    if (this.#isVisible && this.#body.clientWidth > 0) {
      this.#panels[this.#chosen].resize?.(this.#body.clientWidth);
    }
  }

  #key(event) {
    const here = IDS.indexOf(this.#chosen);
    const target = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: IDS.length - 1 }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      const next = (target + IDS.length) % IDS.length;
      this.open(IDS[next]);
      this.#tabs.children[next].focus();
    }
  }
}
