/** @type {Map<string, Promise<void>>} */
const scripts = new Map();

/**
 * Adds a classic script to the page, once: file:// pages cannot fetch or import.
 *
 * @param {string} url
 * @returns {Promise<void>}
 */
export function loadScript(url) {
  const loaded = scripts.get(url);
  if (loaded) {
    return loaded;
  }
  const promise = new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = () => resolve();
    script.onerror = () => {
      scripts.delete(url);
      script.remove();
      reject(new Error(url));
    };
    document.head.append(script);
  });
  scripts.set(url, promise);
  return promise;
}
