-- El rol de la aplicación corre el producto; lo que solo se añade no lo puede cambiar.
grant usage on schema public to secop_app;
grant select, insert, update, delete on all tables in schema public to secop_app;
grant usage, select on all sequences in schema public to secop_app;
grant execute on all functions in schema public to secop_app;
revoke update, delete, truncate on bitacora from secop_app;
revoke insert, update, delete, truncate on "__EFMigrationsHistory" from secop_app;
