import { beijingTimeInWords } from "../beijing-time";

/**
 * Why a county takes what is published from public sight (政府信息公开条例, arts. 14, 15 and 17). The public is shown
 * the ground and nothing more: a description of what was wrong could reveal it again.
 */
export const takeDownGrounds = {
  personalData: "含有不应公开的个人信息",
  thirdParty: "涉及商业秘密或者他人合法权益",
  withheld: "含有依法不予公开的内容",
  mistake: "公布有误",
} as const;
export type TakeDownGround = keyof typeof takeDownGrounds;
export const takeDownGroundIds = Object.keys(takeDownGrounds) as [TakeDownGround, ...TakeDownGround[]];

/** When a published version was taken from public sight, and on what ground. */
export type TakenDown = { at: Date; ground: TakeDownGround };

/**
 * What a publication's row states; null while it is shown. A ground that is none was written past the
 * product: the vaguest is shown.
 */
export function takenDownOf(row: {
  takenDownAt: Date | null;
  takenDownFor: string | null;
}): TakenDown | null {
  const { takenDownAt: at, takenDownFor } = row;
  return at && { at, ground: takeDownGroundIds.find((ground) => ground === takenDownFor) ?? "withheld" };
}

/** What readers and programs are shown in place of it. */
export function takenDownMessage({ at, ground }: TakenDown): string {
  return `这份报告已于${beijingTimeInWords(at)}撤下，不再公开。原因：${takeDownGrounds[ground]}。更正后会在原网址重新公布。`;
}

/** How the record calls taking down and putting back, which move no report. */
export const takeDownLabels = { takeDown: "撤下公开", putBack: "恢复公开" } as const;
