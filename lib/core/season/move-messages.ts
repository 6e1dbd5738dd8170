import type { MoveId } from "../workflow/workflow";
import type { MessageKind } from "./message-kinds";

/**
 * What a move means for people who did not make it.
 * - `tells`: the message to the unit, after “青石镇 2025 年度报告”; the reason of the move is added. Null if
 *   nobody has to know, or if the mutation of the move writes a message of its own (return, publish,
 *   correct).
 * - `settles`: the kinds of earlier messages on that unit and year that ask for nothing any more.
 *
 * Reviewers get no message of submissions: their queue lists what waits for them.
 */
type MoveMessage = { tells: { kind: MessageKind; text: string } | null; settles: readonly MessageKind[] };

export const moveMessages: Readonly<Record<MoveId, MoveMessage>> = {
  handOver: { tells: { kind: "toSign", text: "已提请审签，请作保密审查并审签。" }, settles: ["sentBack"] },
  recall: { tells: null, settles: ["toSign"] },
  sendBack: { tells: { kind: "sentBack", text: "被审签人退回修改。" }, settles: ["toSign", "progress"] },
  signOff: { tells: { kind: "progress", text: "已经审签，可以报送。" }, settles: ["toSign"] },
  submit: {
    tells: { kind: "progress", text: "已报送，等待审核。" },
    settles: ["deadline", "reminder", "return", "note", "toSign", "sentBack", "progress"],
  },
  withdraw: { tells: { kind: "progress", text: "已撤回报送，改好后重新提请审签。" }, settles: ["progress"] },
  startReview: { tells: null, settles: ["noteAnswer"] },
  // A return says that there are notes: whoever has not heard of them yet hears of the return alone.
  return: { tells: null, settles: ["progress", "note"] },
  approve: { tells: { kind: "progress", text: "审核已通过，等待公布。" }, settles: ["progress"] },
  publish: { tells: null, settles: ["progress", "note", "noteAnswer", "correction", "takeDown"] },
  archive: { tells: null, settles: ["deadline", "reminder"] },
  reopen: { tells: { kind: "progress", text: "撤销了审核通过，正在重新审核。" }, settles: ["progress"] },
  correct: { tells: null, settles: ["takeDown"] },
  abandon: { tells: null, settles: ["correction", "return", "sentBack", "note"] },
};
