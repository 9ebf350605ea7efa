// The page's side of store.html, the one place that keeps what a reader chose and did: Firefox gives each HTML file that
// is opened from a folder a storage of its own, so pages share that of a hidden frame.

let frame;
let loaded;
const waiting = new Map();
let last = 0;

function open() {
  if (!frame) {
    frame = document.createElement("iframe");
    frame.hidden = true;
    frame.src = `${document.documentElement.dataset.root}store.html`;
    loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    addEventListener("message", ({ source, data }) => {
      // Pages from a folder have no origin to check: the window itself tells who speaks.
      if (source === frame.contentWindow && waiting.has(data?.call)) {
        waiting.get(data.call)(data.value);
        waiting.delete(data.call);
      }
    });
    document.body.append(frame);
  }
  return loaded;
}

async function call(message) {
  await open();
  const number = ++last;
  return new Promise((resolve) => {
    waiting.set(number, resolve);
    frame.contentWindow.postMessage({ ...message, call: number }, "*");
  });
}

/**
 * @param {string} key
 * @returns {Promise<string | null>} null where nothing was kept
 */
export const get = (key) => call({ get: key });

/**
 * @param {string} key
 * @param {string} value
 * @returns {Promise<void>}
 */
export const set = (key, value) => call({ set: key, value });
