/**
 * Runs a script of the site that the page does not start with.
 *
 * @param {string} path below the site's folder
 * @returns {Promise<void>} rejected if the script is not there
 */
export function runScript(path) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${document.documentElement.dataset.root}${path}`;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${path} did not load`));
    document.head.append(script);
  });
}
