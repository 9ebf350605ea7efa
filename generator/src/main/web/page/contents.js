/** Marks, in the lists of contents, the section that is being read, and names it where the list is closed. */
export function followContents() {
  const links = [...document.querySelectorAll(".sections a")];
  const headings = [...new Set(links.map((link) => link.hash.slice(1)))].map((id) => document.getElementById(id));
  if (headings.length === 0) {
    return;
  }
  const contents = document.querySelector(".contents");
  const mark = () => {
    // The section whose heading has passed the upper third of the window last.
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    const current = passed[passed.length - 1];
    for (const link of links) {
      if (current && link.hash === `#${current.id}`) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    }
    contents.querySelector(".now").textContent = current ? `· ${current.textContent}` : "";
  };
  // Observing the headings calls back only when one of them crosses the line, not with each pixel scrolled.
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
  headings.forEach((heading) => observer.observe(heading));
  contents.addEventListener("click", (event) => {
    if (event.target.closest("a")) {
      contents.open = false;
    }
  });
}
