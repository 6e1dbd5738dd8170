// Chromium supports Object.hasOwn from 93 on.
import "core-js/modules/es.object.has-own.js";
import { type Proof, proveReceipt } from "@/lib/core/receipt/prove";
import { readReceipt } from "@/lib/core/receipt/read-receipt";
import { watchLog } from "./log-watch";
import { proofWords, watchedWords } from "./words";

/** On /verify: verifies a receipt and the log of publications in the reader's own browser. Only two requests are sent. */

async function ask(address: string): Promise<string | null> {
  try {
    const response = await fetch(address);
    if (response.status === 404) return "";
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

/** Without storage, everything is seen for the first time. */
function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

function showProofs(list: Element, proofs: readonly Proof[]): void {
  const items = proofs.map(({ what, holds }) => {
    const item = document.createElement("li");
    item.textContent = `${holds ? "成立" : "不成立"}：${proofWords[what]}`;
    if (!holds) item.className = "font-medium text-err";
    return item;
  });
  list.replaceChildren(...items);
}

function watchForm(form: Element): void {
  const input = form.querySelector<HTMLInputElement>("input[type=file]");
  const message = form.querySelector("[data-message]");
  const list = form.querySelector("[data-list]");
  if (!input || !message || !list) return;
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    list.replaceChildren();
    const receipt = file && file.size < 1_000_000 ? readReceipt(await file.text()) : null;
    if (!receipt) {
      message.textContent = file ? "这不是发布回执（JSON）。" : "";
      return;
    }
    const proofs = proveReceipt(receipt);
    const holds = proofs.every((proof) => proof.holds);
    message.textContent = `${receipt.manifest.title}（第${receipt.manifest.version}版）：${holds ? "回执真实。" : "回执有不成立的地方。"}`;
    showProofs(list, proofs);
  });
}

const section = document.querySelector("[data-proofs]");
if (section) {
  section.removeAttribute("hidden");
  watchForm(section);
  const log = section.querySelector("[data-log]");
  // If nothing was published yet there is nothing to request, and the page says so.
  if (log?.getAttribute("data-log") === "kept")
    void watchLog(ask, storage()).then((watched) => {
      log.textContent = watchedWords(watched);
    });
}
