import { Button } from "@/components/ui/button";

/** Below a partly rendered list: how many are left, and a button. Nothing if none are. */
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
