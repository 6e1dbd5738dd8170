import type { Proof } from "@/lib/core/receipt/prove";
import type { Watched } from "./log-watch";

export const proofWords: Record<Proof["what"], string> = {
  key: "公钥与它的指纹一致",
  signature: "回执由这个公钥签名，内容没有改动",
  sm2: "回执另由国密公钥签名（SM2 签名、SM3 摘要），内容没有改动",
  leaf: "回执所说的这一版，就是公布记录里的那一项",
  included: "这一项在公布记录里（默克尔树存在证明成立）",
  head: "公布记录的树头由它所说的公钥签名",
  siteKey: "签名的公钥是本站的（从本站第一个公钥起，逐个由前一个签名认可）",
  inLog: "本站现在的公布记录里有这一项，与本浏览器记下的记录相接",
};

/** Shown if the site does not answer: a receipt that agrees with itself may still be forged. */
export const CANNOT_ASK = "取不到本站的公钥和公布记录，不能判断回执真假。请检查网络后重新选择回执。";

/** Shown if the SM2 verifier could not be loaded. */
export const CANNOT_VERIFY_SM2 = "核验国密签名的程序没有取到，请检查网络后重新选择回执。";

const dayOf = (text: string) => text.slice(0, 10);

export function watchedWords(watched: Watched): string {
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
    case "foreignKey":
      return "注意：公布记录的树头不是用本站的公钥签名，或者换过的公钥没有原来的公钥认可。请保留本机记录，向公布机关的上级核实。";
    case "rewritten":
      return `注意：公布记录被改写过，与本浏览器 ${dayOf(watched.before?.head.at ?? "")} 记下的不一致。请保留本机记录，向公布机关的上级核实。`;
  }
}

const sample = {
  head: { size: 1234567890, root: "", at: "2026-01-31" },
  signature: "",
  key: { id: "", publicKey: "" },
};

/** Every character that the script may show, so that the page includes their fonts. */
export const scriptWords = [
  ...Object.values(proofWords),
  "成立不成立：回执真实。回执有不成立的地方。这不是发布回执（JSON）。第版",
  CANNOT_VERIFY_SM2,
  CANNOT_ASK,
  ...["empty", "unreachable", "unsigned"].map((kind) => watchedWords({ kind } as Watched)),
  ...(["first", "unchanged", "grown", "rewritten", "foreignKey"] as const).map((kind) =>
    watchedWords({ kind, newest: sample, before: sample, keys: new Map() }),
  ),
].join("");
