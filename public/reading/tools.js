// Answers the tools of the reading room. Every page is whole without it.
{
  const look = document.documentElement.dataset;
  const tools = (name) => document.querySelectorAll(`[data-tool="${name}"]`);

  const chosen = () => ({ size: look.typeSize, contrast: look.contrast === "high" });

  const choose = (changed) => {
    const { size, contrast } = { ...chosen(), ...changed };
    look.typeSize = size;
    look.contrast = contrast ? "high" : "usual";
    show();
    try {
      localStorage.setItem("reading", JSON.stringify({ size, contrast }));
    } catch {
      // Storage is closed: the choice holds for this page alone.
    }
  };

  /** The tools show what holds. */
  const show = () => {
    const { size, contrast } = chosen();
    for (const input of tools("size")) input.checked = input.value === size;
    for (const button of tools("contrast")) button.setAttribute("aria-pressed", String(contrast));
  };

  document.addEventListener("change", ({ target }) => {
    if (target.dataset.tool === "size") choose({ size: target.value });
  });

  document.addEventListener("click", ({ target }) => {
    const tool = target.closest("[data-tool]")?.dataset.tool;
    if (tool === "contrast") choose({ contrast: !chosen().contrast });
    if (tool === "print") print();
  });

  show();
}
