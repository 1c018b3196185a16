-- Las versiones del pliego y los números de la ley solo se añaden.
revoke update, delete, truncate on versiones_pliego from secop_app;
revoke update, delete, truncate on parametros_legales from secop_app;
