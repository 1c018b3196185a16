-- Solo la función mueve el contador: la aplicación no puede devolverlo ni saltarlo.
revoke insert, update, delete, truncate on radicadores from secop_app;
