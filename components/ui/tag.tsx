import clsx from "clsx";
import { Check, CircleAlert, CircleDot, Info, TriangleAlert } from "lucide-react";

/** A state in words with a shape: never by colour alone. */
const tones = {
  quiet: { look: "bg-[#eceff1] text-ink-2", Icon: CircleDot },
  info: { look: "bg-accent-wash text-accent-ink", Icon: Info },
  ok: { look: "bg-ok-wash text-ok", Icon: Check },
  warn: { look: "bg-warn-wash text-warn", Icon: TriangleAlert },
  err: { look: "bg-err-wash text-err", Icon: CircleAlert },
} as const;
export type Tone = keyof typeof tones;

export function Tag({
  tone = "quiet",
  children,
  className,
}: {
  tone?: Tone;
  children: React.ReactNode;
  className?: string;
}) {
  const { look, Icon } = tones[tone];
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1 whitespace-nowrap rounded-full px-2.5 py-px text-[13px]",
        look,
        className,
      )}
    >
      <Icon aria-hidden size={14} />
      {children}
    </span>
  );
}
