import { Tag, type Tone } from "@/components/ui/tag";
import { stateLabels } from "@/lib/core/workflow/workflow";
import type { QueueState } from "@/lib/reviews/types";

/** The tone of a state: those that wait for the county stand out. */
const tones: Record<QueueState, Tone> = {
  notBegun: "quiet",
  drafting: "quiet",
  awaitingSignOff: "quiet",
  sentBack: "quiet",
  signedOff: "quiet",
  submitted: "warn",
  withdrawn: "quiet",
  reviewing: "info",
  returned: "quiet",
  approved: "info",
  published: "ok",
  correcting: "quiet",
};

/** The label of every state in the order of the workflow, after that of a report that is not begun. */
export const queueStateLabels: Record<QueueState, string> = { notBegun: "未开始", ...stateLabels };

export function StateTag({ state }: { state: QueueState }) {
  return <Tag tone={tones[state]}>{queueStateLabels[state]}</Tag>;
}
