-- Un certificado no se borra: se anula, y queda a la vista.
revoke delete, truncate on certificados from secop_app;
-- Lo dicho en un caso no se cambia ni se borra.
revoke update, delete, truncate on mensajes_de_caso from secop_app;
revoke delete, truncate on casos, incidentes, mantenimientos from secop_app;
create index if not exists ix_casos_buscable on casos using gin (buscable gin_trgm_ops);
