// What this reader chose, before the first line is drawn.
{
  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem("reading") ?? "{}") ?? {};
    } catch {
      // Storage is closed (private windows, policies), or holds what is not ours.
      return {};
    }
  };
  const { size, contrast, elder } = kept();
  const look = document.documentElement.dataset;
  look.typeSize = ["small", "large", "largest"].includes(size) ? size : "normal";
  look.contrast = contrast === true ? "high" : "usual";
  look.elder = elder === true ? "on" : "off";
}
