/**
 * For a form in a dialog inside another form: React propagates its submit event to the outer form, which
 * would be submitted with it.
 */
export function alone(submit: (event: React.FormEvent) => unknown): (event: React.FormEvent) => void {
  return (event) => {
    event.stopPropagation();
    void submit(event);
  };
}
