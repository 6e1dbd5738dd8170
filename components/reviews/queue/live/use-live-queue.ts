import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { QueueCourse } from "@/lib/reviews/readers/types";
import type { ReviewQueue } from "@/lib/reviews/types";
import { usePolling } from "../../colleagues/use-polling";

/** Polling intervals in milliseconds: of a county's list, and of one of many counties, which costs more. */
const LOOK = { ofOne: 3_000, ofMany: 30_000 };

/**
 * Loads the displayed list anew as soon as something happened to one of its reports or units. `moved`: the
 * latest move of somebody else since the page was opened; null if there was none.
 */
export function useLiveQueue({ chosen }: Pick<ReviewQueue, "chosen">): {
  moved: string | null;
  readers: QueueCourse["readers"];
} {
  const router = useRouter();
  const [moved, setMoved] = useState<string | null>(null);
  const [readers, setReaders] = useState<QueueCourse["readers"]>({});
  const seen = useRef<(QueueCourse & { of: string }) | null>(null);
  const address = `/reviews/course?county=${chosen ?? "all"}`;
  usePolling<QueueCourse>({
    address,
    interval: chosen ? LOOK.ofOne : LOOK.ofMany,
    onFound: (found) => {
      const before = seen.current?.of === address ? seen.current : null;
      seen.current = { ...found, of: address };
      setReaders((shown) => (isSame(shown, found.readers) ? shown : found.readers));
      if (before === null || before.course === found.course) return;
      const { last } = found;
      if (last && last.id !== before.last?.id)
        setMoved(`${last.by}：${last.move}（${last.unit} ${last.year} 年度）`);
      router.refresh();
    },
  });
  return { moved, readers };
}

function isSame(one: QueueCourse["readers"], other: QueueCourse["readers"]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
