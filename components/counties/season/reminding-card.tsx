import { Card, CardTitle } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Reminding } from "@/lib/messages/types";
import { FailedList } from "./failed-list";
import { PlanForm } from "./plan-form";

/** A county's automatic reminders: plan, channels, and failures. */
export function RemindingCard({ countyCode, reminding }: { countyCode: string; reminding: Reminding }) {
  const { plan, means, failed, jobs, yearsWithoutHolidays: missing } = reminding;
  const out = [means.mail && "电子邮件", means.webhook && "政务微信、短信等网关"].filter(Boolean);
  return (
    <Card>
      <CardTitle>自动提醒</CardTitle>
      <p className="mb-4 text-ink-2">
        没有报送的单位按这里的计划收到提醒，每个时点只提醒一次，记入催报记录。消息在站内显示
        {out.length > 0
          ? `，并通过${out.join("、")}发出`
          : "；本站还没有设置邮件和网关，需要时请告诉系统管理员"}
        。
      </p>
      {plan.active && plan.workingDaysOnly && missing.length > 0 && (
        <div className="mb-4">
          <Notice tone="warn" title={`系统里还没有国家 ${missing.join("、")} 年的放假安排`}>
            <p>
              国务院办公厅的通知发布以后，请把放假日和调休上班日填在下面，点“保存提醒计划”。没有填以前，只把周末算作休息日。
            </p>
          </Notice>
        </div>
      )}
      <PlanForm countyCode={countyCode} plan={plan} />
      <FailedList failed={failed} jobs={jobs} />
    </Card>
  );
}
