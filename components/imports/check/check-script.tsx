import "@/components/shell/browser/polyfills";
import { createRoot } from "react-dom/client";
import { CheckReader } from "./check-reader";
import { CheckView } from "./check-view";

/** public/reading/check.js: the page itself; the script that reads files is loaded after it. */
const root = document.getElementById("check");

if (root) {
  const { reader: readerScript = "", pdf = "", rules = "/rules" } = root.dataset;
  const whole = (address: string) => new URL(address, document.baseURI).href;
  const reader = new CheckReader({ reader: whole(readerScript), pdf: whole(pdf) });
  createRoot(root).render(<CheckView reader={reader} rules={rules} />);
  addEventListener("load", () => void reader.prepare());
}
