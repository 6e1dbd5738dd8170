// Answers the tools of the reading room. Every page is whole without it.
{
  const look = document.documentElement.dataset;
  const tools = (name) => document.querySelectorAll(`[data-tool="${name}"]`);

  const chosen = () => ({
    size: look.typeSize,
    contrast: look.contrast === "high",
    elder: look.elder === "on",
  });

  const choose = (changed) => {
    const { size, contrast, elder } = { ...chosen(), ...changed };
    look.typeSize = size;
    look.contrast = contrast ? "high" : "usual";
    look.elder = elder ? "on" : "off";
    show();
    try {
      localStorage.setItem("reading", JSON.stringify({ size, contrast, elder }));
    } catch {
      // Storage is closed: the choice holds for this page alone.
    }
  };

  /** The tools show what holds. */
  const show = () => {
    const { size, contrast, elder } = chosen();
    for (const input of tools("size")) {
      input.checked = input.value === size;
      // For browsers without :has, which cannot tell from the label.
      input.parentElement.toggleAttribute("data-checked", input.checked);
    }
    for (const button of tools("contrast")) button.setAttribute("aria-pressed", String(contrast));
    for (const button of tools("elder")) button.setAttribute("aria-pressed", String(elder));
  };

  /** The elder mode is the largest type in high contrast, with large targets and only what one reads. */
  const elderLook = (on) => ({ elder: on, size: on ? "largest" : "normal", contrast: on });

  document.addEventListener("change", ({ target }) => {
    if (target.dataset.tool === "size") choose({ size: target.value });
  });

  document.addEventListener("click", ({ target }) => {
    const tool = target.closest("[data-tool]")?.dataset.tool;
    if (tool === "contrast") choose({ contrast: !chosen().contrast });
    if (tool === "elder") choose(elderLook(!chosen().elder));
    if (tool === "print") print();
  });

  show();
}
