import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Milliseconds between two checks for a finished comparison. */
const LOOK = 3_000;

/** Reloads the page's data periodically while a comparison is pending. */
export function useRefreshWhile(waiting: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => router.refresh(), LOOK);
    return () => clearInterval(timer);
  }, [waiting, router]);
}
