import clsx from "clsx";
import { Check, CircleAlert, CircleDot, Info, TriangleAlert } from "lucide";
import { Icon } from "./icon";

/** A state as text with a shape, not only a colour. */
const tones = {
  quiet: { look: "bg-[#eceff1] text-ink-2", icon: CircleDot },
  info: { look: "bg-accent-wash text-accent-ink", icon: Info },
  ok: { look: "bg-ok-wash text-ok", icon: Check },
  warn: { look: "bg-warn-wash text-warn", icon: TriangleAlert },
  err: { look: "bg-err-wash text-err", icon: CircleAlert },
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
  const { look, icon } = tones[tone];
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1 whitespace-nowrap rounded-full px-2.5 py-px text-[13px]",
        look,
        className,
      )}
    >
      <Icon of={icon} size={14} />
      {children}
    </span>
  );
}
