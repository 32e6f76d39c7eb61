/** A time of the server as it is here. */
export function timeOf(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : date.toLocaleTimeString();
}

/** The same, with its day when that is not today. */
export function whenOf(time: string): string {
  const date = new Date(time);
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday || Number.isNaN(date.getTime()) ? timeOf(time) : date.toLocaleString();
}
