// The script that ./sagui serve adds to each page: reloads it after a good build, shows the problems of a bad one.
import css from "./live.css";

/**
 * @param {string} tag
 * @param {string} name class
 * @param {...(Node | string)} children
 */
function element(tag, name, ...children) {
  const node = document.createElement(tag);
  node.className = name;
  node.append(...children);
  return node;
}

/**
 * @typedef {{place: string, message: string, hint: string, line: string, caret: string}} Problem
 *
 * @param {Problem} problem
 */
function item({ place, message, hint, line, caret }) {
  const excerpt = line ? [element("pre", "", `${line}\n${caret}`)] : [];
  return element("li", "", element("code", "", place), element("p", "message", message), ...excerpt, element("p", "hint", hint));
}

const overlay = element("div", "");
const root = overlay.attachShadow({ mode: "open" });
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
root.adoptedStyleSheets = [sheet];

const close = element("button", "close", "×");
close.setAttribute("aria-label", "Show the last good version");
close.addEventListener("click", () => overlay.remove());
addEventListener("keydown", (event) => event.key === "Escape" && overlay.remove());

/** @param {Problem[]} problems */
function show(problems) {
  root.replaceChildren(
    element(
      "section",
      "problems",
      close,
      element("h1", "", problems.length === 1 ? "1 problem" : `${problems.length} problems`),
      element("ol", "", ...problems.map(item)),
    ),
  );
  document.body.append(overlay);
}

let shown;
new EventSource("/-/events").addEventListener("message", ({ data }) => {
  const { version, problems } = JSON.parse(data);
  if (problems.length > 0) {
    show(problems);
  } else if (shown !== undefined && shown !== version) {
    location.reload();
  }
  shown = version;
});
