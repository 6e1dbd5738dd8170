import { beijingTimeInWords } from "../beijing-time";

/**
 * The grounds on which a county takes down what is published (政府信息公开条例, arts. 14, 15 and 17). The public only
 * sees the ground: a description of what was wrong could reveal it again.
 */
export const takeDownGrounds = {
  personalData: "含有不应公开的个人信息",
  thirdParty: "涉及商业秘密或者他人合法权益",
  withheld: "含有依法不予公开的内容",
  mistake: "公布有误",
} as const;
export type TakeDownGround = keyof typeof takeDownGrounds;
export const takeDownGroundIds = Object.keys(takeDownGrounds) as [TakeDownGround, ...TakeDownGround[]];

/** When a published version was taken down, and on what ground. */
export type TakenDown = { at: Date; ground: TakeDownGround };

/**
 * The take-down in a publication's row; null while it is public. For an unknown ground, which only another
 * program can have written, the least specific one is shown.
 */
export function takenDownOf(row: {
  takenDownAt: Date | null;
  takenDownFor: string | null;
}): TakenDown | null {
  const { takenDownAt: at, takenDownFor } = row;
  return at && { at, ground: takeDownGroundIds.find((ground) => ground === takenDownFor) ?? "withheld" };
}

/** The message to readers and programs in place of the publication. */
export function takenDownMessage({ at, ground }: TakenDown): string {
  return `这份报告已于${beijingTimeInWords(at)}撤下，不再公开。原因：${takeDownGrounds[ground]}。更正后会在原网址重新公布。`;
}

/** The labels of taking down and putting back in the record; neither changes a report's state. */
export const takeDownLabels = { takeDown: "撤下公开", putBack: "恢复公开" } as const;
