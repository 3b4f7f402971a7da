-- A decision that fits on a page is kept as it is. Compressing it cost a third of what keeping it costs, and saved
-- three kilobytes (ADR 23). What is larger is still compressed, and rows that stand already stay as they are.
alter table decisions set (toast_tuple_target = 8160);
