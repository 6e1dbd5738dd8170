import { Tag, type Tone } from "@/components/ui/tag";
import { type Standing, standingLabels } from "@/lib/imports/batch/standing";

const tones: Record<Standing, Tone> = {
  unknown: "warn",
  doubtful: "warn",
  twin: "warn",
  exists: "quiet",
  sure: "info",
  refused: "err",
  setAside: "quiet",
  accepted: "ok",
};

export function StandingTag({ standing }: { standing: Standing }) {
  return <Tag tone={tones[standing]}>{standingLabels[standing]}</Tag>;
}
