/** “还有 12 天”, “今天截止”, “已逾期 3 天”: whole calendar days to the day on which a report is due. */
export function deadlineWords(days: number): string {
  if (days > 0) return `还有 ${days} 天`;
  return days === 0 ? "今天截止" : `已逾期 ${-days} 天`;
}
