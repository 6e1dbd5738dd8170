import "core-js/modules/es.object.has-own.js";
import { type Proof, proveReceipt } from "@/lib/core/receipt/prove";
import { readReceipt } from "@/lib/core/receipt/read-receipt";
import { type Watched, watchLog } from "./log-watch";

/** On /verify: shows in the reader's own browser what a receipt and the log of publications show. Nothing is sent but two questions. */

const proofWords: Record<Proof["what"], string> = {
  key: "公钥与它的指纹一致",
  signature: "回执由这个公钥签名，内容没有改动",
  leaf: "回执所说的这一版，就是公布记录里的那一项",
  included: "这一项在公布记录里（默克尔树存在证明成立）",
  head: "公布记录的树头有本站签名",
};

const dayOf = (text: string) => text.slice(0, 10);

function watchedWords(watched: Watched): string {
  switch (watched.kind) {
    case "empty":
      return "还没有公布过报告，没有公布记录。";
    case "unreachable":
      return "现在取不到公布记录的树头，请稍后再看。";
    case "unsigned":
      return "注意：公布记录的树头没有有效签名。请向公布机关核实。";
    case "first":
      return `公布记录共 ${watched.newest.head.size} 项，树头签名有效。本浏览器已记下，下次打开时核对有没有被改写。`;
    case "unchanged":
      return `公布记录共 ${watched.newest.head.size} 项，与本浏览器上次记下的完全一致。`;
    case "grown":
      return `公布记录共 ${watched.newest.head.size} 项。本浏览器 ${dayOf(watched.before?.head.at ?? "")} 记下的 ${watched.before?.head.size} 项原样都在，以后的是新增的。`;
    case "rewritten":
      return `注意：公布记录被改写过，与本浏览器 ${dayOf(watched.before?.head.at ?? "")} 记下的不一致。请保留本机记录，向公布机关的上级核实。`;
  }
}

async function ask(address: string): Promise<string | null> {
  try {
    const response = await fetch(address);
    if (response.status === 404) return "";
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

/** A browser that keeps nothing for this site: everything is seen for the first time. */
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
  const told = form.querySelector("[data-told]");
  const list = form.querySelector("[data-list]");
  if (!input || !told || !list) return;
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    list.replaceChildren();
    const receipt = file && file.size < 1_000_000 ? readReceipt(await file.text()) : null;
    if (!receipt) {
      told.textContent = file ? "这不是发布回执（JSON）。" : "";
      return;
    }
    const proofs = proveReceipt(receipt);
    const holds = proofs.every((proof) => proof.holds);
    told.textContent = `${receipt.manifest.title}（第${receipt.manifest.version}版）：${holds ? "回执真实。" : "回执有不成立的地方。"}`;
    showProofs(list, proofs);
  });
}

const section = document.querySelector("[data-proofs]");
if (section) {
  section.removeAttribute("hidden");
  watchForm(section);
  const log = section.querySelector("[data-log]");
  void watchLog(ask, storage()).then((watched) => {
    if (log) log.textContent = watchedWords(watched);
  });
}
