// Chromium supports Object.hasOwn from 93 on.
import "core-js/modules/es.object.has-own.js";
import { hasSm2, type Proof, type VerifySm2 } from "@/lib/core/receipt/prove";
import { readReceipt } from "@/lib/core/receipt/read-receipt";
import { watchLog } from "./log-watch";
import { proveHere } from "./prove-here";
import { CANNOT_ASK, CANNOT_VERIFY_SM2, proofWords, watchedWords } from "./words";

/**
 * On /verify: verifies a receipt and the log of publications in the reader's own browser, by the site's keys
 * and log. Of the receipt, only unit, year and version leave the browser.
 */

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

const world = globalThis as { verifySm2?: VerifySm2 };

/**
 * The SM2 verifier (sm2-script.ts): loaded with the first receipt that has an SM2 signature. Null if it
 * cannot be loaded.
 */
function loadSm2(form: Element): Promise<VerifySm2 | null> {
  if (world.verifySm2) return Promise.resolve(world.verifySm2);
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = form.getAttribute("data-sm2") ?? "";
    script.onload = () => resolve(world.verifySm2 ?? null);
    script.onerror = () => resolve(null);
    document.head.append(script);
  });
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
    const verifySm2 = hasSm2(receipt) ? await loadSm2(form) : undefined;
    if (verifySm2 === null) {
      message.textContent = CANNOT_VERIFY_SM2;
      return;
    }
    const proofs = await proveHere(receipt, await watchLog(ask, storage()), ask, verifySm2);
    if (!proofs) {
      message.textContent = CANNOT_ASK;
      return;
    }
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
