import { describe, expect, test } from "vitest";
import { chatText, mayBeCopied } from "./chat-text";
import { type MessageKind, messageTraits } from "./message-kinds";
import {
  correctionWords,
  jointReleaseNotice,
  noteWords,
  releaseWords,
  returnWords,
  takeDownWords,
} from "./message-words";

const site = "https://nianbao.example.gov.cn";
const of = { unit: "青石镇", year: 2025 };

describe("a message as a text for a chat group", () => {
  test.each([
    [
      {
        kind: "return" as const,
        text: returnWords(of, ["请补总体情况。", "表三合计不平。"], 2),
        href: "/desk/reports/1",
      },
      "【退回修改】青石镇 2025 年度报告被退回修改。有 2 条批注，请逐条答复。请补总体情况。；表三合计不平。\n登录修改：https://nianbao.example.gov.cn/desk/reports/1",
    ],
    [
      { kind: "note" as const, text: noteWords(of, 3), href: "/desk/reports/1" },
      "【批注】审核员在青石镇 2025 年度报告上写了批注，共 3 条，退回时一并处理。\n登录查看批注：https://nianbao.example.gov.cn/desk/reports/1",
    ],
    [
      {
        ...{ kind: "release" as const, href: "/reports/990101100000/2025" },
        text: releaseWords(of, { corrected: true, address: null }),
      },
      "【已公布】青石镇 2025 年度报告的更正已在公开网站公布。\n公开网址：https://nianbao.example.gov.cn/reports/990101100000/2025",
    ],
    [
      {
        ...{ kind: "release" as const, href: "/reports/990101100000/2025" },
        text: releaseWords(of, { corrected: false, address: `${site}/reports/990101100000/2025` }),
      },
      "【已公布】青石镇 2025 年度报告已在公开网站公布。公开网址：https://nianbao.example.gov.cn/reports/990101100000/2025",
    ],
    [
      { kind: "correction" as const, text: correctionWords(of, "漏计一件。"), href: "/reviews?year=2025" },
      "【更正】青石镇发起更正已公布的 2025 年度报告。原因：漏计一件。\n登录审核：https://nianbao.example.gov.cn/reviews?year=2025",
    ],
    [
      {
        ...{ kind: "takeDown" as const, href: "/desk/reports/1" },
        text: takeDownWords(of, { ground: "mistake", note: "附件传错。" }),
      },
      /^【撤下公开】青石镇 2025 年度报告已撤下公开：.+附件传错。\n登录办理：/,
    ],
    [
      { kind: "jointRelease" as const, text: jointReleaseNotice(2025, "2026年1月30日 12:00"), href: null },
      /^【统一发布】2025 年度政府信息公开工作年度报告定于 2026年1月30日 12:00 统一发布。[^\n]+$/,
    ],
  ])("%#", (message, expected) => {
    if (typeof expected === "string") expect(chatText(message, site)).toBe(expected);
    else expect(chatText(message, site)).toMatch(expected);
  });

  test("what concerns its reader alone is not for a group", () => {
    const own = (Object.keys(messageTraits) as MessageKind[]).filter((kind) => !mayBeCopied(kind));
    expect(own).toEqual(["progress", "noteAnswer", "paperAnswer", "integrity"]);
  });
});
