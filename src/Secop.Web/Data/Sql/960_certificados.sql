-- Un certificado no se borra: se anula, y queda a la vista.
revoke delete, truncate on certificados from secop_app;
