import { Button } from "@/components/ui/button";

/** Below a list of which not all is drawn: how much is left, and the way to it. Nothing where nothing is left. */
export function ShowMore({
  rest,
  onMore,
  className,
}: {
  rest: number;
  onMore: () => void;
  className: string;
}) {
  if (rest <= 0) return null;
  return (
    <p className={className}>
      <Button size="small" onClick={onMore}>
        再显示一些（还有 {rest} 段）
      </Button>
    </p>
  );
}
