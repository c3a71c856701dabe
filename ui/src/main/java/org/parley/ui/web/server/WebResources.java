package org.parley.ui.web.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.catalina.Context;
import org.apache.catalina.WebResourceRoot.ResourceSetType;
import org.apache.catalina.webresources.StandardRoot;

/** What the jars and the program have to serve as files, and nothing else of this machine. */
final class WebResources {

    private static final String FOLDER = "META-INF/resources";

    private WebResources() {}

    static void addTo(Context context, ClassLoader loader) throws IOException {
        var root = new StandardRoot(context);
        context.setResources(root);
        for (var url : Collections.list(loader.getResources(FOLDER))) {
            var place = url.toString();
            var base = place.startsWith("jar:")
                    ? place.substring("jar:".length(), place.indexOf("!/"))
                    : place.substring(0, place.length() - FOLDER.length() - 1);
            root.createWebResourceSet(
                    ResourceSetType.RESOURCE_JAR, "/", Path.of(URI.create(base)).toString(), null, "/" + FOLDER);
        }
    }
}
