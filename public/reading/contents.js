// The contents follow the reading: the chapter on the screen is marked, and kept in sight beside it.
{
  const links = [...document.querySelectorAll('nav[aria-label="目录"] a[href^="#"]')];
  const targets = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));

  const mark = () => {
    // The last chapter that began above a third of the screen.
    const reached = (target) => target?.getBoundingClientRect().top < innerHeight / 3;
    const present = links[targets.map(reached).lastIndexOf(true)];
    if (present?.hasAttribute("aria-current")) return;
    for (const link of links) link.removeAttribute("aria-current");
    if (!present) return;
    present.setAttribute("aria-current", "location");
    const box = present.closest("[data-contents]");
    if (box && box.scrollHeight > box.clientHeight) box.scrollTop = present.offsetTop - box.clientHeight / 2;
  };

  let due = false;
  const soon = () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      mark();
    });
  };

  if (links.length > 0) {
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon);
    mark();
  }
}
