/** An instant or a day as lists show it: "2031-03-04 07:20", in UTC; "" where there is none. */
export function formatMoment(iso: string | null): string {
  return (iso ?? '').slice(0, 16).replace('T', ' ')
}
