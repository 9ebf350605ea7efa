/** Marks, in the lists of contents, the section that is being read. */
export function followContents() {
  const links = [...document.querySelectorAll(".sections a")];
  const headings = [...new Set(links.map((link) => link.hash.slice(1)))].map((id) => document.getElementById(id));
  if (headings.length === 0) {
    return;
  }
  const mark = () => {
    // The section whose heading has passed the upper third of the window last.
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    const current = passed.length > 0 ? `#${passed[passed.length - 1].id}` : undefined;
    for (const link of links) {
      if (link.hash === current) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    }
  };
  // Observing the headings calls back only when one of them crosses the line, not with each pixel scrolled.
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
  headings.forEach((heading) => observer.observe(heading));
}
