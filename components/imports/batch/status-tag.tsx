import { Tag, type Tone } from "@/components/ui/tag";
import { type FileStatus, fileStatusLabels } from "@/lib/imports/review/files/file-status";

const tones: Record<FileStatus, Tone> = {
  unknown: "warn",
  doubtful: "warn",
  duplicate: "warn",
  exists: "quiet",
  sure: "info",
  refused: "err",
  setAside: "quiet",
  accepted: "ok",
};

export function StatusTag({ status }: { status: FileStatus }) {
  return <Tag tone={tones[status]}>{fileStatusLabels[status]}</Tag>;
}
