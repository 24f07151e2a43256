// Dates, money, numbers, plurals: shown in Polish and read from what was typed. Pure.
export * from './day';
export * from './instant';
export * from './money';
export * from './number';
export * from './plural';
export * from './words';
