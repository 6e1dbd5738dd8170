/**
 * For a form in a dialog that opens from within another form: React lets its submission rise to the outer one, which
 * would be saved with it.
 */
export function alone(submit: (event: React.FormEvent) => unknown): (event: React.FormEvent) => void {
  return (event) => {
    event.stopPropagation();
    void submit(event);
  };
}
