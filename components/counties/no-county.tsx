import { Landmark } from "lucide-react";
import { Empty } from "@/components/ui/empty";

/** Shown for a page (`what`) about a county or a city to those in whose reach there is none. */
export function NoCounty({ what }: { what: string }) {
  return (
    <Empty icon={Landmark} title="您管理的范围内还没有县（市、区）或者设区的市">
      {what}以县（市、区）或者设区的市为单位，请先由管理员在“单位与账号”中建立。
    </Empty>
  );
}
