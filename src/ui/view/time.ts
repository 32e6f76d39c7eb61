/** A time of the server in local time. */
export function timeOf(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : date.toLocaleTimeString();
}

/** A time of the server in local time, with the date if it is not today. */
export function whenOf(time: string): string {
  const date = new Date(time);
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday || Number.isNaN(date.getTime()) ? timeOf(time) : date.toLocaleString();
}
