import { Tag, type Tone } from "@/components/ui/tag";
import { stateLabels } from "@/lib/core/workflow/workflow";
import type { QueueState } from "@/lib/reviews/types";

/** How urgent a state is to the county: what waits for it stands out, what lies with the township is quiet. */
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

/** The states in the order in which a report passes them, as the county calls them. */
export const queueStateLabels: Record<QueueState, string> = { notBegun: "未开始", ...stateLabels };

export function StateTag({ state }: { state: QueueState }) {
  return <Tag tone={tones[state]}>{queueStateLabels[state]}</Tag>;
}
