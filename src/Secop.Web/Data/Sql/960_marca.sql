-- La marca la lee cualquiera y no la cambia nadie.
revoke insert, update, delete, truncate on marca_de_instalacion from secop_app;
