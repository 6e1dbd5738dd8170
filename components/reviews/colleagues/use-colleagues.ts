import { useRouter } from "next/navigation";
import { startTransition, useRef, useState } from "react";
import type { Colleagues } from "@/lib/reviews/readers/types";
import { usePolling } from "./use-polling";

/** Polling interval, in milliseconds. */
const LOOK = 3_000;

/** Other people who have the report open; refreshes the page as soon as one of them changes something. */
export function useColleagues(reportId: string): {
  others: string[];
  moved: string | null;
  dismiss: () => void;
} {
  const router = useRouter();
  const [others, setOthers] = useState<string[]>([]);
  const [moved, setMoved] = useState<string | null>(null);
  const seen = useRef<Colleagues | null>(null);
  usePolling<Colleagues>({
    address: `/reviews/${reportId}/readers`,
    method: "POST",
    interval: LOOK,
    onFound: (found) => {
      setOthers(found.others);
      const before = seen.current;
      seen.current = found;
      if (before === null || before.course === found.course) return;
      // In one transition: the notice says that the page is up to date when it is.
      startTransition(() => {
        router.refresh();
        // The actor's own note also changes `course`, without a move by somebody else.
        if (found.last && found.last.id !== before.last?.id) setMoved(`${found.last.by}：${found.last.move}`);
      });
    },
  });
  return { others, moved, dismiss: () => setMoved(null) };
}
