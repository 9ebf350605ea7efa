/** What uses the arrow keys itself, or may. */
const OWN_KEYS = "input, select, textarea, button, summary, [tabindex], [contenteditable], sagui-board";

/** The arrow keys turn to the lesson before and after. */
export function turnByKeys() {
  document.addEventListener("keydown", (event) => {
    const relation = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
    const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (!relation || modified || event.defaultPrevented || event.target.closest?.(OWN_KEYS)) {
      return;
    }
    document.querySelector(`.turning a[rel="${relation}"]`)?.click();
  });
}
