import type { IconNode } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

type Props = { icon: IconNode; title: ReactNode; children: ReactNode };

/** Shown for an empty public list: the reason, and links. */
export function EmptyList({ icon, title, children }: Props) {
  return (
    <div className="grid justify-items-center gap-3 rounded-md border border-line border-dashed bg-paper px-6 py-12 text-center">
      <Icon of={icon} size={32} strokeWidth={1.5} className="text-ink-3" />
      {title}
      <div className="max-w-[36em] text-ink-2">{children}</div>
    </div>
  );
}
