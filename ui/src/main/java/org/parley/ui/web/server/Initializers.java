package org.parley.ui.web.server;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfoList;
import io.github.classgraph.ScanResult;
import io.micronaut.servlet.engine.initializer.MicronautServletInitializer;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.annotation.HandlesTypes;
import java.util.HashSet;
import java.util.ServiceLoader;
import java.util.Set;
import org.apache.catalina.Context;

/** Hands each initializer that Vaadin and Tomcat bring the classes it asks for, as a servlet container with a scanner would. */
final class Initializers {

    private Initializers() {}

    static void addTo(Context context, ClassLoader loader) {
        try (var scan = new ClassGraph()
                .enableClassInfo()
                .enableAnnotationInfo()
                .ignoreClassVisibility()
                .acceptPackages("com.vaadin", "org.parley.ui")
                .addClassLoader(loader)
                .scan()) {
            for (var each : ServiceLoader.load(ServletContainerInitializer.class, loader)) {
                // Micronaut's would begin a second context of beans; its servlet is given the one there is.
                if (!(each instanceof MicronautServletInitializer)) {
                    context.addServletContainerInitializer(each, classesFor(each, scan));
                }
            }
        }
    }

    private static Set<Class<?>> classesFor(ServletContainerInitializer initializer, ScanResult scan) {
        var types = initializer.getClass().getAnnotation(HandlesTypes.class);
        var classes = new HashSet<Class<?>>();
        if (types != null) {
            for (var type : types.value()) {
                classes.addAll(found(type, scan).loadClasses(true));
            }
        }
        return classes;
    }

    private static ClassInfoList found(Class<?> type, ScanResult scan) {
        if (type.isAnnotation()) {
            return scan.getClassesWithAnnotation(type.getName());
        }
        return type.isInterface() ? scan.getClassesImplementing(type.getName()) : scan.getSubclasses(type.getName());
    }
}
