import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Fold } from "@/components/ui/fold";

type Props = {
  title: string;
  /** The Chinese measure word of one entry: 条, 项. */
  measure: string;
  lead: string;
  count: number;
  /** An entry has an error: the list is shown even if collapsed. */
  isAtFault: boolean;
  /** Why no entry can be added. */
  full: string | false;
  onAdd: () => void;
  children: React.ReactNode;
};

/** A collapsed list of the year's settings, whose entries the county adds one by one. */
export function ListCard({ title, measure, lead, count, isAtFault, full, onAdd, children }: Props) {
  return (
    <Card>
      <Fold opensFor={isAtFault}>
        <summary className="cursor-pointer font-medium text-[15px]">
          {title}
          {count > 0 && `（${count} ${measure}）`}
        </summary>
        <p className="my-3 text-pretty text-ink-2">{lead}</p>
        <ol className="grid gap-5 empty:hidden" aria-label={title.replace(/（.*）$/, "")}>
          {children}
        </ol>
        <Button className="mt-4" why={full} onClick={onAdd}>
          <Plus aria-hidden size={18} />
          增加一{measure}
        </Button>
      </Fold>
    </Card>
  );
}
